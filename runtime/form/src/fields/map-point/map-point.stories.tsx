import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, spyOn, userEvent, within } from 'storybook/test'
import { FieldStage } from '../../stories/field-stage.tsx'
import { fieldSamples } from '../../stories/samples/index.ts'

export default { title: '字段/地图点位 mapPoint' } satisfies Meta

const onPoint = fn()

/** A point is typed without any map; a longitude that is none is refused where it stands. */
export const ByKeyboard: StoryObj = {
  render: () => <FieldStage field={fieldSamples.mapPoint.field} onChange={onPoint} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const longitude = await canvas.findByRole('textbox', { name: '经度' })
    await userEvent.tab()
    await expect(longitude).toHaveFocus()
    await userEvent.keyboard('102.7183')
    await userEvent.tab()
    await userEvent.keyboard('25.0389')
    await expect(onPoint).toHaveBeenLastCalledWith({ longitude: '102.7183', latitude: '25.0389' })
    await userEvent.clear(canvas.getByRole('textbox', { name: '经度' }))
    await userEvent.type(canvas.getByRole('textbox', { name: '经度' }), '302')
    await userEvent.tab()
    await expect(await canvas.findByRole('alert')).toBeVisible()
  },
}

/** Where the device is asked and says no, the reader is told what to do instead. */
export const AsksTheDevice: StoryObj = {
  render: () => <FieldStage field={fieldSamples.mapPoint.field} onChange={onPoint} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const locate = await canvas.findByRole('button', { name: '使用当前位置' })
    const device = spyOn(navigator.geolocation, 'getCurrentPosition')
    device.mockImplementationOnce((_found, refuse) => refuse?.(problem))
    await userEvent.click(locate)
    await expect(await canvas.findByText('没有获得定位权限，请手工填写经纬度。')).toBeVisible()
    device.mockImplementationOnce(found => found(position))
    await userEvent.click(locate)
    await expect(canvas.getByRole('textbox', { name: '经度' })).toHaveValue('102.718300')
    await expect(canvas.getByText('已填入当前位置，误差约 12 米。')).toBeVisible()
    device.mockRestore()
  },
}

const problem: GeolocationPositionError = {
  code: 1,
  message: 'denied',
  PERMISSION_DENIED: 1,
  POSITION_UNAVAILABLE: 2,
  TIMEOUT: 3,
}

const coords: GeolocationCoordinates = {
  longitude: 102.7183,
  latitude: 25.0389,
  accuracy: 12,
  altitude: null,
  altitudeAccuracy: null,
  heading: null,
  speed: null,
  toJSON: () => ({}),
}

const position: GeolocationPosition = { coords, timestamp: 0, toJSON: () => ({}) }
