import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { awaitedLater } from '../../lib/awaited-later.js';

const require = createRequire(import.meta.url);
let loading: Promise<Uint8Array[]> | undefined;

/** Loads the renderer and its fonts (DejaVu Sans: Latin, Cyrillic and more), at the first picture. */
async function load(): Promise<Uint8Array[]> {
  const fonts = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];
  const letters = await Promise.all(fonts.map((name) => readFile(require.resolve(`dejavu-fonts-ttf/ttf/${name}`))));
  // Last, since it can run only once: a failed load is repeated from the start.
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return letters;
}

/** Renders an SVG as PNG at twice its size, for high-density screens. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  loading ??= awaitedLater(
    load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }),
  );
  const fontBuffers = await loading;
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontBuffers, defaultFontFamily: 'DejaVu Sans' },
  });
  try {
    return resvg.render().asPng();
  } finally {
    resvg.free();
  }
}
