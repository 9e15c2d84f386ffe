import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, type ButtonProps } from 'antd';
import { useCallback, useState } from 'react';
import { askDoor, DoorRefused } from './ask-door.js';
import { useKitT, useLocale } from './i18n.js';
import { problemText, toProblem, type Problem } from './problem.js';

/** What an export is asked for: purpose and filter; what is null is left out. */
export type ExportAsked = Readonly<Record<string, string | null | undefined>>;

/**
 * Takes an export along: asks for it, so that a refusal is told where it was asked for, and has the browser fetch the
 * file with the ticket that comes. Nothing of what is asked for stands in an address.
 */
async function takeExport(address: string, asked: ExportAsked): Promise<void> {
  const { ticket } = await askDoor<{ ticket: string }>(address, { ...asked });
  const href = `${address}?ticket=${encodeURIComponent(ticket ?? '')}`;
  const link = Object.assign(document.createElement('a'), { href, download: '' });
  document.body.append(link);
  link.click();
  link.remove();
}

export interface Exporting {
  /** False where it was refused: `problem` says why. */
  take: (address: string, asked?: ExportAsked) => Promise<boolean>;
  problem: Problem | null;
  clear: () => void;
  busy: boolean;
}

/** An export whose refusal is a value, for a dialog that asks what for. */
export function useExport(): Exporting {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = useCallback(async (address: string, asked: ExportAsked = {}) => {
    setProblem(null);
    setBusy(true);
    try {
      await takeExport(address, asked);
      return true;
    } catch (error) {
      setProblem(error instanceof DoorRefused ? error.problem : toProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  return { take, problem, clear: useCallback(() => setProblem(null), []), busy };
}

/** The same for a button without a dialog: a refusal is a message. */
export function useTakeExport(): (address: string, asked?: ExportAsked) => Promise<void> {
  const t = useKitT();
  const [locale] = useLocale();
  const { message } = App.useApp();
  return async (address, asked = {}) => {
    try {
      await takeExport(address, asked);
    } catch (error) {
      message.error(problemText(error instanceof DoorRefused ? error.problem : toProblem(error), locale, t));
    }
  };
}

/** A button that takes a file of the platform along. */
export function ExportButton({
  address,
  asked,
  ...button
}: Omit<ButtonProps, 'onClick' | 'href'> & { address: string; asked?: ExportAsked }) {
  const take = useTakeExport();
  const [busy, setBusy] = useState(false);
  const onClick = async () => {
    setBusy(true);
    await take(address, asked).finally(() => setBusy(false));
  };
  return <Button icon={<DownloadOutlined aria-hidden />} {...button} loading={busy} onClick={() => void onClick()} />;
}
