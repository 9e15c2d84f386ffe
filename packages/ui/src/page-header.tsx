import { createContext, useContext, useEffect, type ReactNode } from 'react';

/** Name of the platform behind the page's own title in the browser tab. */
export const ProductNameContext = createContext('联席');

/** Sets the browser's title: `信访台账 · 联席`. */
export function usePageTitle(title: string | null | undefined): void {
  const product = useContext(ProductNameContext);
  useEffect(() => {
    if (title) document.title = `${title} · ${product}`;
  }, [title, product]);
}

export interface PageHeaderProps {
  /** Heading of the page (its only `h1`) and the browser's title. */
  title: string;
  /** Number, state or light beside the heading. */
  tags?: ReactNode;
  description?: ReactNode;
  /** Where the page belongs: a link back to its list. */
  back?: ReactNode;
  /** Buttons at the right. */
  actions?: ReactNode;
}

/** Head of every page. */
export function PageHeader({ title, tags, description, back, actions }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <header className="lx-page-header">
      {back && <div className="lx-page-back">{back}</div>}
      <div className="lx-page-heading">
        <h1 tabIndex={-1}>{title}</h1>
        {tags && <div className="lx-page-tags">{tags}</div>}
        {actions && <div className="lx-page-actions">{actions}</div>}
      </div>
      {description && <p className="lx-muted">{description}</p>}
    </header>
  );
}
