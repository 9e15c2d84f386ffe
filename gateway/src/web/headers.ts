import type { Response } from 'express';

/**
 * No script but our own files, no frame, no foreign connection. antd writes its styles into the page, hence
 * `unsafe-inline` for style only.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of the page itself. */
export function setPageHeaders(res: Response): void {
  res.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
  res.setHeader('x-frame-options', 'DENY');
  res.setHeader('referrer-policy', 'same-origin');
  res.setHeader('cross-origin-opener-policy', 'same-origin');
  res.setHeader('permissions-policy', 'camera=(self), geolocation=(), microphone=(), payment=()');
  res.setHeader('cache-control', 'no-cache');
}

const HASHED = /[.-][0-9a-z]{8,}\.\w+(?:\.map)?$/;

/** Files with a hash in their name never change; all others are asked for again (and mostly answered 304). */
export function setFileHeaders(res: Response, path: string): void {
  const hashed = HASHED.test(path) && /\d/.test(path.match(HASHED)![0]);
  res.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  res.setHeader('cross-origin-resource-policy', 'same-origin');
}
