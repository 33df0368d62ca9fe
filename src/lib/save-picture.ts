import Taro from '@tarojs/taro'

interface Picture {
  /** Of a PNG file. */
  base64: string
  /** ASCII, without an ending. */
  name: string
}

/** Keeps a picture: in the phone's album, or as a download in a browser. False when the person or the phone said no. */
export const savePicture: (picture: Picture) => Promise<boolean> =
  process.env.TARO_ENV === 'weapp' ? intoAlbum : asDownload

function intoAlbum({ base64, name }: Picture): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}.png`
  return new Promise((resolve) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: base64,
      encoding: 'base64',
      success: () => {
        Taro.saveImageToPhotosAlbum({ filePath }).then(
          () => resolve(true),
          () => resolve(false),
        )
      },
      fail: () => resolve(false),
    })
  })
}

function asDownload({ base64, name }: Picture): Promise<boolean> {
  const link = document.createElement('a')
  link.href = `data:image/png;base64,${base64}`
  link.download = `${name}.png`
  link.click()
  return Promise.resolve(true)
}
