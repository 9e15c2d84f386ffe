import type { ReactNode } from 'react';

export interface CounterCardProps {
  label: string;
  /** null while unknown (loading or a module down): drawn as a dash, never as zero. */
  value: number | null;
  tone?: 'plain' | 'amber' | 'red';
  active?: boolean;
  onOpen: () => void;
  /** Says that the number leaves something out. */
  note?: ReactNode;
}

/** A counter that opens the list behind it; there is no number without its list. */
export function CounterCard({ label, value, tone = 'plain', active = false, onOpen, note }: CounterCardProps) {
  return (
    <button
      type="button"
      className={`lx-counter lx-counter-${value ? tone : 'plain'}${active ? ' lx-counter-active' : ''}`}
      aria-pressed={active}
      onClick={onOpen}
    >
      <span className="lx-counter-value">{value ?? '–'}</span>
      <span className="lx-counter-label">{label}</span>
      {note && <span className="lx-counter-note">{note}</span>}
    </button>
  );
}
