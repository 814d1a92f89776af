import http from 'node:http';
import pg from 'pg';

/**
 * The least that any server needs for the working-out page: a bare node:http server which reads the stored figure of one
 * person in one statement, as the owner of the tables, and answers with it as JSON. No session, no authority, no scope, no page.
 * `PORT`, `DATABASE_URL` and `PERSON` say where, from where and whose.
 */
const database = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
await database.connect();
const person = process.env['PERSON'];

const server = http.createServer((_request, response) => {
  void database
    .query<{ replay: unknown }>({
      name: 'figure',
      text: 'select replay from allocation.starting_figure where person_id = $1 order by figure_id desc limit 1',
      values: [person],
    })
    .then(({ rows }) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(rows[0]?.replay));
    });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');

process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void database.end();
});
