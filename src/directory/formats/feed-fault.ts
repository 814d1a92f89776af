/** Why a file can't be read as a list of services, and where. `record` counts the services read before. */
export type FileFault = {
  readonly because:
    | 'not-utf-8'
    | 'not-json'
    | 'html'
    | 'wrong-shape'
    | 'cut-off'
    | 'no-services'
    | 'no-list'
    | 'too-large'
    | 'too-deep';
  readonly line: number;
  readonly record?: number;
};

/** Why an address on the network gives no list of services. `told` is what it answered instead. */
export type AddressFault = {
  readonly because:
    | 'unreachable'
    | 'answered'
    | 'redirects'
    | 'stalls'
    | 'loops'
    | 'answers-html'
    | 'answers-no-json'
    | 'answers-too-much'
    | 'answers-no-list'
    | 'answers-too-deep';
  readonly address: string;
  readonly told?: string;
};

/** Why a folder is no package of tables; `file` is the one that is missing or can't be read. */
export type PackageFault = {
  readonly because: 'no-table-of-services' | 'table-unreadable';
  readonly file: string;
  readonly line?: number;
};

export type FeedFault = FileFault | AddressFault | PackageFault;
