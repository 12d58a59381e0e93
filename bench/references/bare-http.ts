import { createServer } from 'node:http';

// The floor: Node's own server with a body of 1 kB that is always the same.

const body = JSON.stringify({ text: 'x'.repeat(1_000) });
const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`listens on http://127.0.0.1:${Reflect.get(server.address() ?? {}, 'port')}`));
