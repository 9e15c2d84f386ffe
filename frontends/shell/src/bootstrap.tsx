import '@lianxi/ui/styles.css';
import './shell.css';
import { createRoot } from 'react-dom/client';
import { startI18n } from '@lianxi/frontend-kit';
import { Root } from './root';

await startI18n({ 'zh-CN': () => import('../locales/zh-CN.json'), en: () => import('../locales/en.json') });
createRoot(document.getElementById('root')!).render(<Root />);
