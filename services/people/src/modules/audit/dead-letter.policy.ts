import { tendsDeadLetters } from '@lianxi/service-kit';

/**
 * The menu entry of events that could not be handled (未处理事件): those of every service stand on one page of this module.
 */
export const deadLetterMenu = { policy: { create: { readDeadLetters: tendsDeadLetters } } };
