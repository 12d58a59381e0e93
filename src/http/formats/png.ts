import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { awaitedLater } from '../../lib/awaited-later.js';

const require = createRequire(import.meta.url);
let loading: Promise<Uint8Array[]> | undefined;

/** The renderer and its letters (DejaVu Sans: Latin, Cyrillic and more), read once, when the first picture is asked for. */
async function load(): Promise<Uint8Array[]> {
  const fonts = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];
  const letters = await Promise.all(fonts.map((name) => readFile(require.resolve(`dejavu-fonts-ttf/ttf/${name}`))));
  // Last, for it can be done once only, and what failed before it is tried again.
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return letters;
}

/** A picture as PNG, twice as large as it says, for screens with fine pixels. */
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
