import { createRef } from 'preact';
import { ArticleView } from '../../../components/article/Article.tsx';
import { BoldStartsContext } from '../../../components/article/bold-starts.ts';
import { PicturesContext } from '../../../components/article/pictures.ts';
import { Trace } from '../../../components/article/Trace.tsx';
import { ARTICLE, nothing, PICTURE } from '../data.ts';
import { Done, Scene } from '../Scene.tsx';

const PICTURES = { sourceOf: ({ src }: { src: string }) => src, open: nothing };
const TRACE = [
  {
    step: 'clean',
    reason: 'a list of other articles',
    node: 'div.tin-lien-quan',
    text: 'Tin liên quan: Xã Nà Hin đón điện lưới',
  },
  { step: 'edges', reason: 'a line of tools', node: 'p', text: 'In trang này · Gửi bạn bè' },
];
/** A picture of no format at all, and a film with its own. */
const LOST = {
  ...ARTICLE,
  blocks: [
    {
      type: 'figure' as const,
      id: 'lost',
      images: [{ src: 'data:image/png;base64,AAAA', alt: 'Hồ nước', width: 800, height: 450 }],
      caption: [{ text: 'Mùa nước nổi' }],
    },
    {
      type: 'video-link' as const,
      id: 'film',
      href: 'https://tinh.gov.vn/phim',
      title: 'Phóng sự: Mùa nước nổi',
      poster: { src: PICTURE, alt: '', width: 800, height: 450 },
    },
  ],
  attachments: [],
};
const PLAIN = { ...ARTICLE, blocks: ARTICLE.blocks.slice(0, 1), attachments: [] };

/** components/article: every block, what is spoken and what is marked, bold first letters. */
export function ArticleScenes() {
  return (
    <PicturesContext.Provider value={PICTURES}>
      <Scene name="ArticleView: mọi khối, đánh dấu, đang đọc">
        <div class="gallery-stack" data-painted>
          <ArticleView article={ARTICLE} articleRef={createRef()} />
        </div>
      </Scene>
      <Scene name="Đậm chữ đầu">
        <div class="gallery-stack">
          <BoldStartsContext.Provider value={true}>
            <ArticleView article={PLAIN} articleRef={createRef()} />
          </BoldStartsContext.Provider>
        </div>
      </Scene>
      <Scene name="Ảnh chưa tải được, phim có ảnh">
        <div class="gallery-stack">
          <ArticleView article={LOST} articleRef={createRef()} />
        </div>
      </Scene>
      <Scene name="Trace">
        <Done press={['Đã bỏ 2 phần của trang']}>
          <Trace trace={TRACE} />
        </Done>
      </Scene>
    </PicturesContext.Provider>
  );
}
