interface Choice {
  label?: unknown;
  /** Other words that the choice is found by: pinyin, the name of what it belongs to. */
  words?: string;
}

/** Search of a choice among units and grids: by a part of the name, by pinyin or by initials. */
export const foundByName = {
  filterOption: (typed: string, choice?: Choice): boolean => {
    const sought = typed.trim().toLowerCase();
    return `${String(choice?.label ?? '')} ${choice?.words ?? ''}`.toLowerCase().includes(sought);
  },
};
