import { useEffect, useState, type DragEventHandler } from 'react'

/** Handlers for the element that takes files, and whether files are held over it. */
export interface DroppedFiles {
  readonly isOver: boolean
  readonly handlers: {
    readonly onDragOver: DragEventHandler
    readonly onDragLeave: DragEventHandler
    readonly onDrop: DragEventHandler
  }
}

/** Files dragged here from the desktop. One that falls beside it does nothing: it must not replace the page. */
export function useDroppedFiles(
  takesFiles: boolean,
  onFiles: (files: readonly File[]) => void,
): DroppedFiles {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
  return {
    isOver: isOver && takesFiles,
    handlers: {
      onDragOver: event => {
        if (!takesFiles) return
        event.preventDefault()
        setIsOver(true)
      },
      onDragLeave: event => {
        const into = event.relatedTarget
        if (!(into instanceof Node && event.currentTarget.contains(into))) setIsOver(false)
      },
      onDrop: event => {
        event.preventDefault()
        setIsOver(false)
        if (takesFiles) onFiles([...event.dataTransfer.files])
      },
    },
  }
}
