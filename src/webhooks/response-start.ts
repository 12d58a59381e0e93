/** How much of a receiver's answer is kept, in bytes. */
export const KEPT_OF_ANSWER = 1024;

/** The start of an answer, as text that a database takes. */
export const responseStartOf = (answer: Buffer): string => answer.subarray(0, KEPT_OF_ANSWER).toString('utf8').replaceAll('\0', '�');
