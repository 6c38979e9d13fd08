const MEGABYTE = 1024 * 1024

/** A file that is too large is told at once, beside its field: nobody waits for an upload that will be refused. */
export function watchFileSizes(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files) return
    const { mostMb, mostMbAll, tooLarge = '' } = target.dataset
    const sizes = [...target.files].map((file) => file.size / MEGABYTE)
    const over =
      Math.max(0, ...sizes) > Number(mostMb) || sizes.reduce((sum, size) => sum + size, 0) > Number(mostMbAll)
    target.setCustomValidity(over ? tooLarge : '')
    if (over) target.reportValidity()
  })
}
