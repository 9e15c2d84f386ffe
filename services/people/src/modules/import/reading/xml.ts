import type { Readable } from 'node:stream';
import { DomainError } from '@lianxi/service-kit';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** A name without its prefix: which one a program writes is its own business. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

interface Handlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
  /** True once enough was read. */
  done?: () => boolean;
}

/** Runs an XML part through the parser piece by piece; a document type, the way to entity bombs, is refused. */
export async function parseXml(stream: Readable, { open, close, text, done }: Handlers): Promise<void> {
  const parser = new SaxesParser({ xmlns: false });
  const refuse = () => {
    throw new DomainError('IMPORT_NOT_A_WORKBOOK');
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  if (open) parser.on('opentag', (tag: SaxesTagPlain) => open(localName(tag.name), tag.attributes));
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(localName(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      if (done?.()) return;
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    refuse();
  }
}
