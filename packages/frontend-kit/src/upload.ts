import { currentLocale } from './i18n.js';
import { randomId } from './ids.js';
import { problemOf, type Problem } from './problem.js';

/** Largest file the platform takes (architecture rule 14). */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** A refused upload. */
export class UploadRefused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/**
 * Sends one file to the service that owns the noun and answers its id; the mutation that follows attaches it. Throws
 * `UploadRefused`.
 */
export async function uploadFile(service: string, file: File): Promise<{ fileId: string }> {
  const form = new FormData();
  form.append('file', file, file.name);
  const requestId = randomId();
  let response: Response;
  try {
    response = await fetch(`/files/${service}`, {
      method: 'POST',
      body: form,
      credentials: 'same-origin',
      // x-request-id also makes the request a preflighted one: a foreign page cannot send it
      headers: { 'accept-language': currentLocale(), 'x-request-id': requestId },
    });
  } catch {
    throw new UploadRefused(problemOf('NETWORK', {}, null, requestId));
  }
  const answer = (await response.json().catch(() => null)) as {
    fileId?: string;
    code?: string;
    params?: Record<string, unknown>;
    message?: string;
  } | null;
  if (response.ok && answer?.fileId) return { fileId: answer.fileId };
  throw new UploadRefused(
    problemOf(answer?.code ?? 'INTERNAL', answer?.params ?? {}, answer?.message ?? null, requestId),
  );
}

/** Address under which an attached file is downloaded. */
export const fileAddress = (service: string, fileId: string) => `/files/${service}/${fileId}`;
