interface Waiting<Ask, Answer> {
  ask: Ask;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** Gathers what is asked under one key at one time, sends it together, and gives each asker its own answer. */
export class SideBySide<Key extends object, Ask, Answer> {
  private readonly waiting = new WeakMap<Key, Waiting<Ask, Answer>[]>();

  /** `send` answers in the order of what it is given, or fails for all. */
  constructor(private readonly send: (key: Key, asks: Ask[]) => Promise<Answer[]>) {}

  ask(key: Key, ask: Ask): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const known = this.waiting.get(key);
      if (known) return void known.push({ ask, resolve, reject });
      this.waiting.set(key, [{ ask, resolve, reject }]);
      // Once every promise that is settled by now has had its turn: the plan starts its parallel fetches in such turns.
      queueMicrotask(() => process.nextTick(() => void this.flush(key)));
    });
  }

  private async flush(key: Key): Promise<void> {
    const together = this.waiting.get(key)!;
    this.waiting.delete(key);
    try {
      const answers = await this.send(
        key,
        together.map(({ ask }) => ask),
      );
      together.forEach(({ resolve }, index) => resolve(answers[index]!));
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  }
}
