import { parseArgs } from 'node:util';
import { Api } from './demo/api.js';
import { startReceiver } from './demo/receiver.js';
import { startService } from './demo/service.js';
import { askAtEachInstant, logTheCase, showMessages, tellHistory } from './demo/story.js';

// npm run demo                                   starts a service of its own on an empty embedded database, and removes it afterwards
// npm run demo -- --url http://… --key pw_…      tells the story to a running service, and leaves it there

const { values } = parseArgs({ options: { url: { type: 'string' }, key: { type: 'string', default: process.env.PLEDGEWATCH_KEY ?? '' } } });

const service = values.url === undefined ? await startService() : { url: values.url, key: values.key, stop: async () => undefined };
const receiver = await startReceiver();
try {
  const api = new Api(service.url, service.key);
  const story = await logTheCase(api, receiver);
  await askAtEachInstant(api, story);
  await tellHistory(api, story);
  await showMessages(receiver, story);
  console.log(
    `\nThe pledge stands at ${service.url}/v1/commitments/${story.commitmentId}${values.url === undefined ? ' until this demo ends, which is now' : ''}.`,
  );
} finally {
  await receiver.stop();
  await service.stop();
}
