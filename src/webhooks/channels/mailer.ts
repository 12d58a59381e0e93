import nodemailer from 'nodemailer';
import type { AttemptResult } from '../sender.js';
import { smtpFailure, smtpSuccess } from './smtp-outcome.js';

export interface Mail {
  /** `msg_…`: becomes the Message-ID, so that a mail that comes twice is recognised */
  id: string;
  to: readonly string[];
  subject: string;
  text: string;
  html: string;
  /** what it is about: mail programs show the mails of one topic together */
  topic: string | null;
  /** the ids of earlier mails that it takes back */
  corrects: readonly string[];
  /** in milliseconds */
  at: number;
}

export interface Mailer {
  /** One attempt; never throws, and never takes longer than the deadline. */
  send(mail: Mail): Promise<AttemptResult>;
  close(): Promise<void>;
}

export interface MailerOptions {
  /** `smtps://` speaks TLS from the first byte, `smtp://` turns to it (STARTTLS); with user and password where the relay asks for them */
  url: string;
  /** the sender: an address, or a name with an address in angle brackets */
  from: string;
  /** false: for a relay on the same machine or network. TLS is used where it is offered, whatever its certificate, and done without where it is not */
  requireTls: boolean;
  timeoutMs: number;
}

/** Sends by the operator's own relay, over a few connections that are kept. */
export function createMailer({ url, from, requireTls, timeoutMs }: MailerOptions): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = nodemailer.createTransport({
    pool: true,
    maxConnections: 5,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: requireTls && !secure,
    tls: { rejectUnauthorized: requireTls },
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^@\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  const reference = (name: string) => `<${name}@${domain}>`;

  return {
    async send({ id, to, subject, text, html, topic, corrects, at }) {
      const began = performance.now();
      const threads = [...(topic === null ? [] : [topic]), ...corrects].map(reference);
      const took = () => Math.round(performance.now() - began);
      try {
        const info = await transport.sendMail({
          from,
          to: to.map((address) => ({ name: '', address })),
          subject,
          text,
          html,
          date: new Date(at),
          messageId: reference(id),
          ...(threads.length > 0 && { references: threads, inReplyTo: threads.at(-1) }),
          headers: { 'Auto-Submitted': 'auto-generated' },
          signal: AbortSignal.timeout(timeoutMs),
        });
        return smtpSuccess(info, took());
      } catch (error) {
        return smtpFailure(error, took(), timeoutMs);
      }
    },
    async close() {
      transport.close();
    },
  };
}
