import type { WebhookSender } from '../sender.js';
import type { Channel } from './channel.js';
import { chatChannel } from './chat.js';
import { discord } from './discord.js';
import { emailChannel } from './email.js';
import type { Mailer } from './mailer.js';
import type { ChannelName } from './names.js';
import { slack } from './slack.js';
import { teams } from './teams.js';
import { webhookChannel } from './webhook.js';

export type Channels = Readonly<Record<ChannelName, Channel>>;

/** @param mailer undefined where the operator set up no e-mail */
export function createChannels(sender: WebhookSender, mailer: Mailer | undefined): Channels {
  return {
    webhook: webhookChannel(sender),
    slack: chatChannel(sender, slack),
    discord: chatChannel(sender, discord),
    teams: chatChannel(sender, teams),
    email: emailChannel(mailer),
  };
}
