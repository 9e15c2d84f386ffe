import type { IsoDate } from '@lianxi/service-kit';

interface Node {
  id: string;
  code: string;
  /** The parent of today; that of every day for a unit that never moved. */
  parentId: string | null;
}

export interface Place {
  unitId: string;
  parentId: string;
  validFrom: IsoDate;
  validTo: IsoDate | null;
}

/** The parent on a day: what the places say, else the only one that there has been. */
export function parentOn(node: Pick<Node, 'parentId'>, places: readonly Place[], day: IsoDate): string | null {
  const found = places.find(({ validFrom, validTo }) => validFrom <= day && (!validTo || validTo > day));
  return found
    ? found.parentId
    : places.length > 0
      ? places.reduce((first, one) => (one.validFrom < first.validFrom ? one : first)).parentId
      : node.parentId;
}

/** The tree of units as its parents make it, on every day that anybody has planned for. */
export class UnitTree<N extends Node = Node> {
  readonly nodes: ReadonlyMap<string, N>;
  private readonly placesOf = new Map<string, Place[]>();

  constructor(
    nodes: readonly N[],
    private readonly places: readonly Place[],
  ) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    for (const place of places) this.placesOf.set(place.unitId, [...(this.placesOf.get(place.unitId) ?? []), place]);
  }

  parentOn(id: string, day: IsoDate): string | null {
    const node = this.nodes.get(id);
    return node ? parentOn(node, this.placesOf.get(id) ?? [], day) : null;
  }

  /** The unit itself and those above it on a day, the lowest first; null where they go round in a circle. */
  chainOn(id: string, day: IsoDate): string[] | null {
    const chain: string[] = [];
    for (let at: string | null = id; at; at = this.parentOn(at, day)) {
      if (chain.includes(at)) return null;
      chain.push(at);
    }
    return chain;
  }

  /** Codes from the top down, joined by `/`; null in a circle. */
  pathOn(id: string, day: IsoDate): string | null {
    return (
      this.chainOn(id, day)
        ?.toReversed()
        .map((one) => this.nodes.get(one)?.code ?? '')
        .join('/') ?? null
    );
  }

  /**
   * The first day from `day` on, among those on which anything moves, on which the unit would stand below itself; null
   * if there is none.
   */
  circleFrom(id: string, day: IsoDate): IsoDate | null {
    const days = [
      day,
      ...new Set(this.places.map(({ validFrom }) => validFrom).filter((from) => from > day)),
    ].toSorted();
    return days.find((one) => this.chainOn(id, one) === null) ?? null;
  }
}
