import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { CERTIFICATE, KEY } from './certificate.js';

export interface ReceivedMail {
  from: string;
  to: string[];
  secure: boolean;
  user: string | undefined;
  mail: ParsedMail;
}

/** A mail server on 127.0.0.1 that takes what it is not told to refuse. */
export interface MailServer {
  port: number;
  mails: ReceivedMail[];
  /** what it says to recipients, by address: `550 5.1.1 No such user`; and of `DATA` and `MAIL FROM` as a whole */
  refuse: Map<string, string>;
  close(): Promise<void>;
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const refuse = new Map<string, string>();
  const refusal = (name: string): Error | null => {
    const said = refuse.get(name);
    return said === undefined ? null : Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) });
  };
  const server = new SMTPServer({
    key: KEY,
    cert: CERTIFICATE,
    authOptional: true,
    disableReverseLookup: true,
    onMailFrom: (_address, _session, callback) => callback(refusal('MAIL FROM')),
    onRcptTo: ({ address }, _session, callback) => callback(refusal(address)),
    onAuth: ({ username, password }, _session, callback) =>
      password === 'right'
        ? callback(null, { user: username ?? '' })
        : callback(Object.assign(new Error('Bad credentials of relay.internal'), { responseCode: 535 })),
    onData(stream, session, callback) {
      const { mailFrom, rcptTo } = session.envelope;
      simpleParser(stream).then((mail) => {
        const fault = refusal('DATA');
        if (fault) return callback(fault);
        const from = mailFrom ? mailFrom.address : '';
        mails.push({ from, to: rcptTo.map(({ address }) => address), secure: session.secure, user: session.user?.toString(), mail });
        callback();
      }, callback);
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, mails, refuse, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
