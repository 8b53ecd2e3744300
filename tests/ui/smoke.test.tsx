import { render, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';

it('renders', () => {
  render(<p>Dễ Đọc</p>);
  expect(screen.getByText('Dễ Đọc')).toBeTruthy();
});
