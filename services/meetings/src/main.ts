import { runService } from '@lianxi/service-kit';
import { meetings } from './definition.js';

await runService(meetings);
