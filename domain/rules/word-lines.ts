/** A list as it is typed, one word a line; blank lines and blanks around a word do not count. */
export const wordsOfLines = (text: string): readonly string[] => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
