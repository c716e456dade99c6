// Files from this computer: chosen, or dropped on the box. They are read here and sent nowhere.
import { describedBy, Field, type FieldWords } from './Field.tsx';

export interface FileChoiceProps extends FieldWords {
  /** Endings or media types, as in the attribute of that name. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileChoice({ accept, multiple = false, onFiles, ...words }: FileChoiceProps) {
  return (
    <Field {...words} isErrorSaid>
      <input
        class="nhsuk-file-upload"
        type="file"
        id={words.id}
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(words)}
        onChange={(event) => {
          const box = event.currentTarget;
          const files = [...(box.files ?? [])];
          // Emptied, so that the same file can be opened again after it was changed.
          box.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </Field>
  );
}
