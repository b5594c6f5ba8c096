"""What can be wrong with a document as such, whatever it says."""

from japan_ai_compliance.messages import Texts

TEXTS: Texts = {
    "missing": {
        "en": "The file does not exist.",
        "ja": "ファイルが見つかりません。",
    },
    "missing_advice": {
        "en": "Check the path.",
        "ja": "パスを確認してください。",
    },
    "directory": {
        "en": "This is a directory, not a file.",
        "ja": "ファイルではなくディレクトリです。",
    },
    "directory_advice": {
        "en": "Name a file inside it.",
        "ja": "ディレクトリの中のファイルを指定してください。",
    },
    "unreadable": {
        "en": "The file cannot be read: {reason}.",
        "ja": "ファイルを読み取れません（{reason}）。",
    },
    "unreadable_advice": {
        "en": "Check its permissions.",
        "ja": "アクセス権を確認してください。",
    },
    "too_large": {
        "en": "The file is larger than {limit:,} bytes.",
        "ja": "ファイルの大きさが{limit:,}バイトを超えています。",
    },
    "too_large_advice": {
        "en": "Check that it is the right file, or split it.",
        "ja": "正しいファイルか確認し、必要なら分割してください。",
    },
    "encoding": {
        "en": "The text looks like {encoding}, not UTF-8.",
        "ja": "文字コードがUTF-8ではなく{encoding}のようです。",
    },
    "encoding_advice": {
        "en": "Save the file as UTF-8.",
        "ja": "ファイルをUTF-8で保存し直してください。",
    },
    "undecodable": {
        "en": "The byte {byte} here is not valid {encoding}.",
        "ja": "この位置のバイト{byte}は{encoding}として正しくありません。",
    },
    "undecodable_advice": {
        "en": "Save the file as UTF-8 text.",
        "ja": "ファイルをUTF-8のテキストとして保存し直してください。",
    },
    "binary": {
        "en": "There is a NUL character here: this is no plain text in UTF-8.",
        "ja": "ここにNUL文字があり、UTF-8のテキストではありません。",
    },
    "binary_advice": {
        "en": "Give a YAML or JSON file saved as UTF-8.",
        "ja": "UTF-8で保存したYAMLまたはJSONのファイルを指定してください。",
    },
    "character": {
        "en": "The character {code} is not allowed here.",
        "ja": "文字{code}はここでは使えません。",
    },
    "character_advice": {
        "en": "Delete it; it may not be visible in an editor.",
        "ja": "この文字を削除してください（エディターでは見えないことがあります）。",
    },
    "empty": {
        "en": "The document is empty.",
        "ja": "内容が空です。",
    },
    "empty_advice": {
        "en": "Write at least one `key: value` line.",
        "ja": "「キー: 値」の行を一つ以上書いてください。",
    },
    "many_documents": {
        "en": "A second document begins here.",
        "ja": "ここから二つ目の文書が始まっています。",
    },
    "many_documents_advice": {
        "en": "Keep one document in a file, and put the others in files of their own.",
        "ja": "一つのファイルには一つの文書だけを書き、残りは別のファイルに分けてください。",
    },
    "duplicate_key": {
        "en": "The key `{key}` already stands on line {first_line}.",
        "ja": "キー「{key}」は{first_line}行目にもあります。",
    },
    "duplicate_key_advice": {
        "en": "Keep one of the two.",
        "ja": "どちらか一方だけを残してください。",
    },
    "alias": {
        "en": "The alias `*{name}` is not allowed.",
        "ja": "エイリアス「*{name}」は使えません。",
    },
    "alias_advice": {
        "en": "Write the value out, or put it in quotes if it is meant as text.",
        "ja": "値をそのまま書くか、文字列であれば引用符で囲んでください。",
    },
    "anchor": {
        "en": "The anchor `&{name}` is not allowed.",
        "ja": "アンカー「&{name}」は使えません。",
    },
    "anchor_advice": {
        "en": "Delete it, or put the value in quotes if it is meant as text.",
        "ja": "削除するか、文字列であれば引用符で囲んでください。",
    },
    "tag": {
        "en": "The tag `{tag}` is not allowed.",
        "ja": "タグ「{tag}」は使えません。",
    },
    "tag_advice": {
        "en": "Delete it, or put the value in quotes if it is meant as text.",
        "ja": "削除するか、文字列であれば引用符で囲んでください。",
    },
    "merge_key": {
        "en": "The merge key `<<` is not allowed.",
        "ja": "マージキー「<<」は使えません。",
    },
    "merge_key_advice": {
        "en": "Write the keys and values out.",
        "ja": "キーと値をそのまま書いてください。",
    },
    "complex_key": {
        "en": "A list or a mapping stands here as a key.",
        "ja": "キーの位置にリストまたはマッピングがあります。",
    },
    "complex_key_advice": {
        "en": "Use a single word or a quoted text as the key.",
        "ja": "キーには一つの語か、引用符で囲んだ文字列を使ってください。",
    },
    "empty_key": {
        "en": "A key is empty.",
        "ja": "キーが空です。",
    },
    "empty_key_advice": {
        "en": "Write the key before the colon.",
        "ja": "コロンの前にキーを書いてください。",
    },
    "too_deep": {
        "en": "Lists and mappings are nested more than {limit} deep.",
        "ja": "リストやマッピングの入れ子が{limit}段を超えています。",
    },
    "too_deep_advice": {
        "en": "Check the brackets and the indentation.",
        "ja": "括弧とインデントを確認してください。",
    },
    "too_many": {
        "en": "The document holds more than {limit:,} keys and values.",
        "ja": "キーと値の数が{limit:,}個を超えています。",
    },
    "too_many_advice": {
        "en": "Check that it is the right file, or split it.",
        "ja": "正しいファイルか確認し、必要なら分割してください。",
    },
    "surrogate": {
        "en": "The escape `{escape}` is only half of a character.",
        "ja": "エスケープ「{escape}」は文字の半分でしかありません。",
    },
    "surrogate_advice": {
        "en": "Write the character itself instead.",
        "ja": "エスケープを使わず、文字そのものを書いてください。",
    },
    "syntax": {
        "en": "This is not valid YAML: {problem}.",
        "ja": "YAMLの構文に誤りがあります（{problem}）。",
    },
    "syntax_advice": {
        "en": "Check the quotes, brackets and indentation around this line.",
        "ja": "この行の前後の引用符、括弧、インデントを確認してください。",
    },
    "syntax_tab": {
        "en": "A tab stands where YAML allows only spaces.",
        "ja": "YAMLでは空白しか使えない位置にタブがあります。",
    },
    "syntax_tab_advice": {
        "en": "Indent with spaces.",
        "ja": "インデントには半角スペースを使ってください。",
    },
    "syntax_quote": {
        "en": "The quote opened here is never closed.",
        "ja": "ここで始まる引用符が閉じられていません。",
    },
    "syntax_quote_advice": {
        "en": "Close it with the same kind of quote.",
        "ja": "同じ種類の引用符で閉じてください。",
    },
    "syntax_after_quote": {
        "en": "There is text after a closing quote.",
        "ja": "閉じ引用符の後に文字が続いています。",
    },
    "syntax_after_quote_advice": {
        "en": "Quote the whole value; inside double quotes write \\\" for a quote, inside single quotes write ''.",
        "ja": "値全体を引用符で囲み、中の引用符は二重引用符の中では \\\"、一重引用符の中では '' と書いてください。",
    },
    "syntax_bracket": {
        "en": "The list or mapping in brackets from line {opened} breaks off here: {problem}.",
        "ja": "{opened}行目から始まる括弧の中の書き方が、ここで崩れています（{problem}）。",
    },
    "syntax_bracket_advice": {
        "en": "Close the bracket, and put a comma between items.",
        "ja": "括弧を閉じ、項目の間をコンマで区切ってください。",
    },
    "syntax_colon": {
        "en": "A colon cannot stand here.",
        "ja": "ここにコロンは置けません。",
    },
    "syntax_colon_advice": {
        "en": "Put a value that holds a colon in quotes, and check the indentation of this line.",
        "ja": "コロンを含む値は引用符で囲み、この行のインデントを確認してください。",
    },
    "syntax_escape": {
        "en": "The escape after this backslash is not valid: {problem}.",
        "ja": "バックスラッシュの後のエスケープが正しくありません（{problem}）。",
    },
    "syntax_escape_advice": {
        "en": "Write \\\\ for a backslash, or use single quotes.",
        "ja": "バックスラッシュは \\\\ と書くか、一重引用符を使ってください。",
    },
    "syntax_start": {
        "en": "A value cannot begin with `{character}`.",
        "ja": "値を「{character}」で始めることはできません。",
    },
    "syntax_start_advice": {
        "en": "Put the value in quotes.",
        "ja": "値を引用符で囲んでください。",
    },
    "syntax_key": {
        "en": "This line has no `key: value`.",
        "ja": "この行は「キー: 値」の形になっていません。",
    },
    "syntax_key_advice": {
        "en": "Write a colon and a space after the key, or indent the line if it continues the value above.",
        "ja": "キーの後にコロンと空白を書くか、上の値の続きであれば字下げしてください。",
    },
    "syntax_indent": {
        "en": "The indentation of this line fits none of the lines above.",
        "ja": "この行のインデントが上の行と合っていません。",
    },
    "syntax_indent_advice": {
        "en": "Start the line in the same column as the other keys or items of its group.",
        "ja": "同じまとまりのキーや項目と桁をそろえてください。",
    },
    "syntax_dash": {
        "en": "A list item cannot begin here.",
        "ja": "ここからリストの項目を始めることはできません。",
    },
    "syntax_dash_advice": {
        "en": "Begin each item on a line of its own, or put the value in quotes.",
        "ja": "項目ごとに行を改めるか、値を引用符で囲んでください。",
    },
    "json_value": {
        "en": "A JSON value should stand here, not `{found}`.",
        "ja": "ここにはJSONの値が必要ですが、「{found}」があります。",
    },
    "json_value_advice": {
        "en": "Put text in double quotes, and leave no comma after the last item.",
        "ja": "文字列は二重引用符で囲み、最後の項目の後にコンマを残さないでください。",
    },
    "json_key": {
        "en": "A key in double quotes should stand here, not `{found}`.",
        "ja": "ここには二重引用符で囲んだキーが必要ですが、「{found}」があります。",
    },
    "json_key_advice": {
        "en": "Put the key in double quotes, and leave no comma after the last item.",
        "ja": "キーは二重引用符で囲み、最後の項目の後にコンマを残さないでください。",
    },
    "json_mark": {
        "en": "One of `{expected}` should stand here, not `{found}`.",
        "ja": "ここには「{expected}」のいずれかが必要ですが、「{found}」があります。",
    },
    "json_mark_advice": {
        "en": "Put a colon after a key and a comma between items.",
        "ja": "キーの後にはコロン、項目の間にはコンマを書いてください。",
    },
    "json_string": {
        "en": "The string that begins here is not closed on its line, or holds a tab.",
        "ja": "ここで始まる文字列が行内で閉じられていないか、タブを含んでいます。",
    },
    "json_string_advice": {
        "en": "Close it with a double quote; write \\n for a line break and \\t for a tab.",
        "ja": "二重引用符で閉じ、改行は \\n、タブは \\t と書いてください。",
    },
    "json_escape": {
        "en": "The escape after this backslash is not valid in JSON.",
        "ja": "バックスラッシュの後のエスケープがJSONとして正しくありません。",
    },
    "json_escape_advice": {
        "en": "Write \\\\ for a backslash.",
        "ja": "バックスラッシュは \\\\ と書いてください。",
    },
    "json_unclosed": {
        "en": "The `{bracket}` opened here is never closed.",
        "ja": "ここで始まる「{bracket}」が閉じられていません。",
    },
    "json_unclosed_advice": {
        "en": "Close it, or check that the file is complete.",
        "ja": "括弧を閉じるか、ファイルが途中で切れていないか確認してください。",
    },
    "json_rest": {
        "en": "There is more after the end of the JSON value: `{found}`.",
        "ja": "JSONの値が終わった後に「{found}」が続いています。",
    },
    "json_rest_advice": {
        "en": "Keep one value in a file.",
        "ja": "一つのファイルには一つの値だけを書いてください。",
    },
}
