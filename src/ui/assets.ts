import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { markFile } from './layout/mark.ts';
import { adaptGovuk } from './styles/adapt-govuk.ts';

/** A file that pages ask for; its address changes with its content, so it may be kept for ever. */
export type Asset = {
  readonly body: Buffer;
  readonly type: string;
  /** First part of the content's SHA-256, as in the address. */
  readonly hash: string;
  /** The body packed with gzip, where that makes it smaller. */
  readonly gzip?: Buffer;
};

/** Our own parts of the style sheet, in the order they apply around govuk-frontend's. */
const before = ['tokens', 'faces', 'base'];
const after = [
  'layout',
  'forms',
  'components',
  'patterns',
  'maps',
  'totals',
  'plots',
  'paper',
  'pictures',
  'preferences',
  'print',
];

const require = createRequire(import.meta.url);
let built:
  { readonly paths: ReadonlyMap<string, string>; readonly files: ReadonlyMap<string, Asset> } | undefined;

/** Every file by its whole address, `/assets/mainstay.1a2b3c4d.css`; made once, in memory. */
export function assets(): ReadonlyMap<string, Asset> {
  built ??= build();
  return built.files;
}

/** The address of a file by its plain name, `mainstay.css`; throws for a name that is not there. */
export function assetPath(name: string): string {
  built ??= build();
  const path = built.paths.get(name);
  if (path === undefined) throw new RangeError(`expected the name of an asset, got ${name}`);
  return path;
}

function build(): NonNullable<typeof built> {
  const paths = new Map<string, string>();
  const files = new Map<string, Asset>();

  function put(name: string, type: string, body: Buffer | string): string {
    const bytes = Buffer.from(body);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const path = `/assets/${name.replace(/(\.\w+)$/, `.${hash}$1`)}`;
    const packed = type.startsWith('font/') ? {} : { gzip: gzipSync(bytes) };
    paths.set(name, path);
    files.set(path, { body: bytes, type, hash, ...packed });
    return path;
  }

  const faces = {
    'face.woff2': put('face.woff2', 'font/woff2', font('latin-wght-normal')),
    'face-wide.woff2': put('face-wide.woff2', 'font/woff2', font('latin-ext-wght-normal')),
    'face-italic.woff2': put('face-italic.woff2', 'font/woff2', font('latin-wght-italic')),
  };
  const govuk = put('govuk-frontend.js', 'text/javascript', packageFile('govuk-frontend.min.js'));
  put('early.js', 'text/javascript', own('script/early.js'));
  const follow = put('follow.js', 'text/javascript', own('script/follow.js'));
  const script = own('script/mainstay.js')
    .replace(`'govuk-frontend'`, `'${govuk}'`)
    .replace(`'follow'`, `'${follow}'`);
  put('mainstay.js', 'text/javascript', script);
  put('mark.svg', 'image/svg+xml', markFile);
  put('mainstay.css', 'text/css', styleSheet(faces));
  return { paths, files };
}

function styleSheet(faces: Readonly<Record<string, string>>): string {
  const govuk = adaptGovuk(packageFile('govuk-frontend.min.css').toString('utf8'));
  const part = (name: string): string => own(`styles/${name}.css`);
  const whole = [...before.map(part), govuk, ...after.map(part)].join('\n');
  return whole.replace(/url\((face[\w-]*\.woff2)\)/g, (_, name: string) => `url(${faces[name] ?? name})`);
}

function own(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

function packageFile(name: string): Buffer {
  const file = readFileSync(require.resolve(`govuk-frontend/dist/govuk/${name}`));
  return Buffer.from(
    file.toString('utf8').replace(/\/\/# sourceMappingURL=.*|\/\*# sourceMappingURL=.*?\*\//g, ''),
  );
}

function font(name: string): Buffer {
  const family = '@fontsource-variable/atkinson-hyperlegible-next';
  return readFileSync(require.resolve(`${family}/files/atkinson-hyperlegible-next-${name}.woff2`));
}
