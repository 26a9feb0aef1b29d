import { useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { useTexts } from '../services/form-services.tsx'
import { canvasToPicture, inkColour } from './signature-picture.ts'

export interface DrawnSignatureProps {
  /** The name is there; without it nothing can be saved. */
  readonly isReady: boolean
  readonly isSaving: boolean
  readonly onSave: (picture: Blob) => Promise<void>
}

/** Size of the picture in pixels; shown as wide as there is room. */
const size = { width: 900, height: 300 }
const penWidth = 6

/** Finger, pen or mouse on a board. */
export function DrawnSignature({ isReady, isSaving, onSave }: DrawnSignatureProps): ReactNode {
  const texts = useTexts()
  const board = useRef<HTMLCanvasElement>(null)
  const [hasInk, setHasInk] = useState(false)

  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = board.current?.getContext('2d')
    if (!pen || event.buttons === 0) return
    const [x, y] = pointOnBoard(event)
    pen.lineWidth = penWidth
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.strokeStyle = inkColour
    if (event.type === 'pointerdown') {
      event.currentTarget.setPointerCapture(event.pointerId)
      pen.beginPath()
      pen.moveTo(x, y)
    }
    pen.lineTo(x, y)
    pen.stroke()
    setHasInk(true)
  }

  const clear = () => {
    board.current?.getContext('2d')?.clearRect(0, 0, size.width, size.height)
    setHasInk(false)
  }

  return (
    <>
      <canvas
        ref={board}
        className="yb-signature__board"
        width={size.width}
        height={size.height}
        onPointerDown={draw}
        onPointerMove={draw}
      >
        {texts.signature.board}
      </canvas>
      <div className="yb-signature__buttons">
        <Button icon="refresh" disabled={!hasInk || isSaving} onClick={clear}>
          {texts.signature.clear}
        </Button>
        <Button
          icon="check"
          isBusy={isSaving}
          disabled={!hasInk || !isReady || isSaving}
          onClick={() => {
            if (board.current) void canvasToPicture(board.current).then(onSave)
          }}
        >
          {texts.signature.save}
        </Button>
      </div>
    </>
  )
}

function pointOnBoard(event: PointerEvent<HTMLCanvasElement>): [number, number] {
  const box = event.currentTarget.getBoundingClientRect()
  return [
    ((event.clientX - box.left) * size.width) / box.width,
    ((event.clientY - box.top) * size.height) / box.height,
  ]
}
