import { Table, type TableProps } from 'antd';
import { useEffect, useRef } from 'react';

type Reference = React.ComponentRef<typeof Table>;

/**
 * antd's table, whose body can be reached with the keyboard wherever it is wider than its place: the arrows then move
 * it sideways.
 */
export function DataTable<Row extends object>(props: TableProps<Row> & { 'aria-label'?: string }) {
  const place = useRef<Reference>(null);
  const label = props['aria-label'];
  useEffect(() => {
    const body = place.current?.nativeElement.querySelector<HTMLElement>('.ant-table-body, .ant-table-content');
    if (!body) return;
    const reach = () => {
      const scrolls = body.scrollWidth > body.clientWidth;
      for (const [name, value] of [
        ['tabindex', '0'],
        ['role', 'region'],
        ['aria-label', label],
      ] as const)
        if (scrolls && value) body.setAttribute(name, value);
        else body.removeAttribute(name);
    };
    const observer = new ResizeObserver(reach);
    observer.observe(body);
    if (body.firstElementChild) observer.observe(body.firstElementChild);
    return () => observer.disconnect();
  });
  return <Table<Row> ref={place} {...props} />;
}
