/** How messages reach an endpoint. All but `webhook` are worded for people. */
export const CHANNELS = ['webhook', 'slack', 'discord', 'teams', 'email'] as const;

export type ChannelName = (typeof CHANNELS)[number];
