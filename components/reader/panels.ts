/** What can be open beside or over the article; one at a time. */
export type PanelName = 'type' | 'outline' | 'help';
