import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);
let loading: Promise<Uint8Array[]> | undefined;

/** The renderer and its letters (DejaVu Sans: Latin, Cyrillic and more), read once, when the first picture is asked for. */
async function load(): Promise<Uint8Array[]> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fonts = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];
  return Promise.all(fonts.map((name) => readFile(require.resolve(`dejavu-fonts-ttf/ttf/${name}`))));
}

/** A picture as PNG, twice as large as it says, for screens with fine pixels. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  loading ??= load();
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
