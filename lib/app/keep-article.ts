/** Placeholder until saving lands: answers that nothing was kept. */
export async function keepArticle(_recordId: string, _tabId?: number): Promise<{ ok: boolean; reason?: string }> {
  return { ok: false, reason: 'not-built' };
}
