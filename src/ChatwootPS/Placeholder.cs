namespace ChatwootPS;
