import { askDoor, DoorRefused } from './ask-door.js';
import { problemOf } from './problem.js';

/** Largest file the platform takes (architecture rule 14). */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/**
 * Sends one file to the service that owns the noun and answers its id; the mutation that follows attaches it. Throws
 * `DoorRefused`.
 */
export async function uploadFile(service: string, file: File): Promise<{ fileId: string }> {
  const form = new FormData();
  form.append('file', file, file.name);
  const { fileId } = await askDoor<{ fileId: string }>(`/files/${service}`, form);
  if (!fileId) throw new DoorRefused(problemOf('INTERNAL'));
  return { fileId };
}

/** Address under which an attached file is downloaded. */
export const fileAddress = (service: string, fileId: string) => `/files/${service}/${fileId}`;
