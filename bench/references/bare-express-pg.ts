import express from 'express';
import { Pool } from 'pg';

// What one writes in an afternoon: Express, one pool, one prepared statement per route; no validation, no keys, no rules. Its tags are Express's own.

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = express();

app.get('/status/:id', async (request, response) => {
  const { rows } = await pool.query({ name: 'status', text: 'SELECT assessment FROM commitments WHERE id = $1', values: [request.params.id] });
  response.json(rows[0]?.assessment);
});

app.get('/page/:status', async (request, response) => {
  const { rows } = await pool.query({
    name: 'page',
    text: `SELECT id, title, kind, mode, tags, status, assessment, recorded_at, updated_at FROM commitments WHERE visibility = 'public' AND status = $1 AND kind = 'strike_moratorium' AND mode = 'abstain' ORDER BY updated_at DESC, id DESC LIMIT 50`,
    values: [request.params.status],
  });
  response.json({ items: rows });
});

app.post('/rows', express.json(), async (request, response) => {
  const { rows } = await pool.query({
    name: 'insert',
    text: 'INSERT INTO bench_written (title, body) VALUES ($1, $2) RETURNING id',
    values: [request.body.title ?? request.body.act, JSON.stringify(request.body)],
  });
  response.status(201).json(rows[0]);
});

const server = app.listen(0, '127.0.0.1', () => console.log(`listens on http://127.0.0.1:${Reflect.get(server.address() ?? {}, 'port')}`));
