import http from 'node:http';

/** One answer, with how long it took from asking to its last byte. */
export type Answered = {
  readonly status: number;
  readonly bytes: number;
  readonly ms: number;
  readonly text: string;
};

export type Client = {
  readonly get: (path: string, cookie?: string) => Promise<Answered>;
  readonly close: () => void;
};

/** One connection over loopback that stays open, asked one thing at a time. */
export function clientOf(port: number): Client {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return {
    get: (path, cookie = '') =>
      new Promise((answered, failed) => {
        const began = performance.now();
        const asking = http.get(
          { host: '127.0.0.1', port, path, agent, headers: cookie === '' ? {} : { cookie } },
          (response) => {
            const parts: Buffer[] = [];
            response.on('data', (part: Buffer) => parts.push(part));
            response.on('error', failed);
            response.on('end', () => {
              const ms = performance.now() - began;
              const body = Buffer.concat(parts);
              answered({
                status: response.statusCode ?? 0,
                bytes: body.length,
                ms,
                text: body.toString('utf8'),
              });
            });
          },
        );
        asking.on('error', failed);
      }),
    close: () => agent.destroy(),
  };
}
