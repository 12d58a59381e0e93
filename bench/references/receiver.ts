import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A receiver of messages: answers 204 at once and keeps when each `webhook-id` came first. GET /arrivals says so, and how many came twice; DELETE forgets.

let arrivals = new Map<string, number>();
let again = 0;

const server = createServer((request, response) => {
  const now = performance.timeOrigin + performance.now();
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ again, arrivals: [...arrivals] }));
    return;
  }
  if (request.method === 'DELETE') {
    arrivals = new Map();
    again = 0;
    response.writeHead(204).end();
    return;
  }
  request.resume();
  request.on('end', () => {
    const id = String(request.headers['webhook-id']);
    if (arrivals.has(id)) again += 1;
    else arrivals.set(id, now);
    response.writeHead(204).end();
  });
});
server.listen(0, '127.0.0.1', () => console.log(`listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on('SIGTERM', () => process.exit(0));
