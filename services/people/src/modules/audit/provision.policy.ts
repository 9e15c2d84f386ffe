import { mayReadProvisions } from '@lianxi/service-kit';

/** The menu entry of the provision records (对外提供记录): those of every service are read from one page of this module. */
export const provisionMenu = { policy: { create: { readProvisions: mayReadProvisions } } };
