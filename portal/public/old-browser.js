document.documentElement.innerHTML =
  '<body><h1>浏览器版本太旧</h1><p>请换用近三年的浏览器（如 Edge、Chrome、360 极速模式）。公开信息在 <a href="/public/">这里</a>。</p></body>';
