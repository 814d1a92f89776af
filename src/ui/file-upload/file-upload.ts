import { type FieldOptions, labelledField } from '../field/field.ts';
import { type Html, attributes, classes, html } from '../html.ts';

export type FileUploadOptions = FieldOptions & {
  readonly multiple?: boolean | undefined;
  /** Kinds of file to offer first: `.csv,.txt`; what arrives is still checked. */
  readonly accept?: string | undefined;
};

/** A file from the person's own machine. The form needs `enctype: 'multipart/form-data'`. */
export function fileUpload(options: FileUploadOptions): Html {
  return labelledField(options, (id, describedBy) => {
    const all = attributes({
      class: classes(
        'govuk-file-upload',
        options.classes,
        options.errorMessage !== undefined && 'govuk-file-upload--error',
      ),
      id,
      name: options.name,
      type: 'file',
      disabled: options.disabled,
      multiple: options.multiple,
      accept: options.accept,
      'aria-describedby': describedBy,
      ...options.attributes,
    });
    return html`<input${all}>`;
  });
}
