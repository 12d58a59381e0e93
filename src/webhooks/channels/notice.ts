/**
 * A message worded for people: plain text without any markup, each line one paragraph. What was logged stands in it as it was logged, so a channel
 * must keep it from meaning anything in its own notation.
 */
export interface Notice {
  /** one line */
  subject: string;
  lines: readonly string[];
  /** of this service, so safe as they are */
  links: readonly { text: string; url: string }[];
  /** what it is about: notices of one topic belong together */
  topic: string | null;
  /** the ids of earlier messages that it takes back */
  corrects: readonly string[];
}
