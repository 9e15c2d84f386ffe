import { Watermark as AntWatermark } from 'antd';
import type { ReactNode } from 'react';

/** Name and time over everything on screen, faint enough to read through. */
export function Watermark({ text, children }: { text: readonly string[]; children: ReactNode }) {
  return (
    <AntWatermark
      content={[...text]}
      gap={[140, 120]}
      font={{ fontSize: 13, color: 'rgba(28,36,48,0.06)' }}
      zIndex={5}
      className="lx-watermark"
      style={{ overflow: 'visible' }}
    >
      {children}
    </AntWatermark>
  );
}
