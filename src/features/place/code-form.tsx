import { useState } from 'react'
import { Button } from '../../components/button'
import { FormErrors } from '../../components/form-errors'
import { Heading, Paragraph } from '../../components/text'
import { TextField } from '../../components/text-field'
import { posterToken } from '../../lib/scan'
import { placeWords as words } from './words'

interface CodeFormProps {
  onCode: (token: string) => void
  /** What the backend said about the code tried last. */
  refusal?: string | undefined
  startWith?: string | undefined
}

const FIELD = 'short-code'

/** The short code under the poster's picture, for everyone whose camera fails. */
export function CodeForm({ onCode, refusal, startWith = '' }: CodeFormProps) {
  const [code, setCode] = useState(startWith)
  const [problem, setProblem] = useState<string>()
  const message = problem ?? refusal
  const submit = () => {
    const token = posterToken(code)
    if (token && token.length >= 6) return onCode(token)
    setProblem(code.trim() ? words.codeMalformed : words.codeMissing)
  }
  return (
    <>
      <FormErrors errors={message ? [{ id: FIELD, message }] : []} />
      <TextField
        id={FIELD}
        label={words.codeLabel}
        hint={words.enterWhy}
        value={code}
        maxLength={32}
        onInput={(value) => {
          setCode(value)
          setProblem(undefined)
        }}
        {...(message ? { error: message } : {})}
      />
      <Button kind="primary" onClick={submit}>
        {words.codeSubmit}
      </Button>
      <Heading level={3}>{words.howItLooks}</Heading>
      {words.howItLooksText.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </>
  )
}
