import { Button, IconButton } from '../../../components/ui/Button.tsx';
import { Choice } from '../../../components/ui/Choice.tsx';
import { Icon } from '../../../components/ui/Icon.tsx';
import { ICONS, type IconName } from '../../../components/ui/icons.ts';
import { Panel } from '../../../components/ui/Panel.tsx';
import { Slider } from '../../../components/ui/Slider.tsx';
import { Switch } from '../../../components/ui/Switch.tsx';
import { nothing } from '../data.ts';
import { Scene, Show } from '../Scene.tsx';

const KINDS = ['primary', 'plain', 'quiet'] as const;
const STATES = ['hover', 'focus', 'active'] as const;
const NAMES = Object.keys(ICONS) as IconName[];
const OPTIONS = [
  { value: 'a', label: 'Sáng', theme: 'light' },
  { value: 'b', label: 'Ngà', theme: 'ivory' },
  { value: 'c', label: 'Literata', fontFamily: 'Literata' },
];

function Buttons() {
  return KINDS.map((kind) => (
    <div key={kind} class="gallery-row">
      <Button kind={kind} icon="listen" onClick={nothing}>
        Nghe
      </Button>
      {STATES.map((state) => (
        <Show key={state} state={state}>
          <Button kind={kind} onClick={nothing}>
            {state}
          </Button>
        </Show>
      ))}
      <Button kind={kind} pressed onClick={nothing}>
        Đang bật
      </Button>
      <Button kind={kind} disabled onClick={nothing}>
        Tắt
      </Button>
    </div>
  ));
}

function IconButtons() {
  return (
    <div class="gallery-row">
      <IconButton icon="bookmark" label="Lưu" onClick={nothing} />
      <IconButton icon="bookmark" solid label="Đã lưu" onClick={nothing} />
      {STATES.map((state) => (
        <Show key={state} state={state}>
          <IconButton icon="export" label={state} onClick={nothing} />
        </Show>
      ))}
      <IconButton icon="marker" label="Bấm" pressed onClick={nothing} />
      <IconButton icon="focus" label="Bật" checked onClick={nothing} />
      <IconButton icon="outline" label="Mở" expanded onClick={nothing} />
      <IconButton icon="next" label="Hết" disabled onClick={nothing} />
    </div>
  );
}

/** components/ui. */
export function ControlScenes() {
  return (
    <>
      <Scene name="Button">
        <Buttons />
      </Scene>
      <Scene name="IconButton">
        <IconButtons />
      </Scene>
      <Scene name="Icon">
        <div class="gallery-row">
          {NAMES.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </div>
      </Scene>
      <Scene name="Choice">
        <div class="gallery-stack">
          <Choice legend="Nền" hint="Một câu nói rõ." options={OPTIONS} value="b" onChange={nothing} />
          <Show state="focus">
            <Choice legend="Có tiêu điểm" options={OPTIONS} value="c" onChange={nothing} />
          </Show>
        </div>
      </Scene>
      <Scene name="Slider">
        <div class="gallery-stack">
          <Slider label="Tốc độ" hint="Một câu." min={0} max={10} step={1} value={0} text="thấp" onChange={nothing} />
          <Show state="focus">
            <Slider label="Giãn dòng" min={0} max={10} step={1} value={7} text="1,7 lần" onChange={nothing} />
          </Show>
        </div>
      </Scene>
      <Scene name="Switch">
        <div class="gallery-stack">
          <Switch label="Bật" hint="Một câu nói rõ điều này làm gì." checked onChange={nothing} />
          <Show state="focus">
            <Switch label="Tắt, có tiêu điểm" checked={false} onChange={nothing} />
          </Show>
        </div>
      </Scene>
      <Scene name="Panel" height={200}>
        <Panel title="Kiểu chữ" closeLabel="Đóng" close={nothing} modal>
          <p>Nội dung của bảng.</p>
        </Panel>
      </Scene>
    </>
  );
}
