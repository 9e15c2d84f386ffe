import { cannotStart } from './cannot-start';

// The shared libraries are negotiated before the first import of them runs, so the program itself is one step behind.
import('./bootstrap').catch(cannotStart);
