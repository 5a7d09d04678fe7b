/** One command of the terminal tool. `run` gets the words after the name and answers the exit status. */
export type CliCommand = {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  run(words: readonly string[]): Promise<number>;
};
