import { Button } from 'antd';
import { useRef } from 'react';

/** A button that lets somebody choose a file. */
export function ChooseButton({ id, label, about, onChoose }: { id?: string; label: string; about?: string; onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input} type="file" className="unseen" tabIndex={-1} aria-hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) onChoose(file);
        }}
      />
      <Button id={id} size="large" aria-describedby={about} onClick={() => input.current?.click()}>{label}</Button>
    </div>
  );
}
